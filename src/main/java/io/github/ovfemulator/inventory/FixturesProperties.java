package io.github.ovfemulator.inventory;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What there is from the start.
 *
 * @param fixtures a folder whose {@code inventory.yaml}, {@code inventory.yml} or
 * {@code inventory.json} is the inventory. Unset, or without such a file, it is the
 * built-in one
 */
@ConfigurationProperties("emulator")
record FixturesProperties(@Nullable Path fixtures) {

}
