package io.github.ovfemulator.vapi.operation;

/**
 * The dialects in which operations can be called.
 */
public enum Dialect {

	/** Legacy REST, under {@code /rest}. */
	REST,

	/** JSON-RPC 2.0, on {@code POST /api}. */
	JSON_RPC,

	/** New REST, under {@code /api/}. */
	API

}
