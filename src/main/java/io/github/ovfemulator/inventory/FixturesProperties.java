package io.github.ovfemulator.inventory;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What there is from the start.
 *
 * @param fixtures a folder of fixtures: the files {@code inventory}, {@code settings} and
 * {@code faults}, each ending in {@code .yaml}, {@code .yml} or {@code .json}, the folder
 * {@code sessions} of such files, and the folder {@code library} of packages. Unset, or
 * without a file of one kind, the inventory is the built-in one, and there is nothing
 * else
 */
@ConfigurationProperties("emulator")
public record FixturesProperties(@Nullable Path fixtures) {

}
