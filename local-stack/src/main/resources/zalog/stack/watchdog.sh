# Runs as: sh -c <this> zalog-watchdog <stack folder> delete|keep, with a pipe from the JVM that owns the stack as its input.
trap '' INT TERM HUP
folder=$1
echo $$ > "$folder/run/watchdog"
cat > /dev/null

# A process that was being started when the owner died may write its pid file late, so the files are read in every round.
round=0
while [ $round -lt 20 ]; do
    alive=no
    for file in "$folder"/run/*.pid; do
        [ -s "$file" ] || continue
        read -r pid < "$file"
        kill -0 "$pid" 2> /dev/null || continue
        alive=yes
        case $file in
            */launcher.pid) ;;
            */postgres.pid) [ $round -gt 2 ] && kill -INT "$pid" 2> /dev/null ;;
            *) kill -CONT "$pid" 2> /dev/null; kill -TERM "$pid" 2> /dev/null ;;
        esac
    done
    [ $alive = no ] && [ $round -gt 1 ] && break
    round=$((round + 1))
    sleep 0.5
done

for file in "$folder"/run/*.pid; do
    [ -s "$file" ] || continue
    read -r pid < "$file"
    kill -KILL "$pid" 2> /dev/null
done
if [ "$2" = delete ]; then
    rm -rf "$folder"
else
    rm -f "$folder"/run/*.pid
fi
