/** What tests of services need. */
package zalog.kit.testing;
