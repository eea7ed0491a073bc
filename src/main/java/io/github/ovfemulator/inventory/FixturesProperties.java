package io.github.ovfemulator.inventory;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What there is from the start.
 *
 * @param fixtures a folder whose {@code inventory.yaml}, {@code inventory.yml} or
 * {@code inventory.json} is the inventory, and whose folder {@code library} holds the
 * items of the content library. Unset, or without such a file, the inventory is the
 * built-in one
 */
@ConfigurationProperties("emulator")
public record FixturesProperties(@Nullable Path fixtures) {

}
