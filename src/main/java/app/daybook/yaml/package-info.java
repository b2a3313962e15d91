/**
 * Opens the YAML that authors write, within bounds: no aliases, no endless nesting, and every fault with its place.
 * Others call {@code YamlSource}. Pure; uses no other room.
 */
package app.daybook.yaml;
