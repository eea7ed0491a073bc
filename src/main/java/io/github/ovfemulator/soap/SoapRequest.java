package io.github.ovfemulator.soap;

import org.jspecify.annotations.Nullable;

/**
 * The operation of a SOAP message.
 *
 * @param operation the local name of the first element of the message's body
 * @param receiver the managed object of the operation, or {@code null} without one
 */
record SoapRequest(String operation, @Nullable Receiver receiver) {

	/**
	 * A reference to a managed object.
	 *
	 * @param type its type, such as {@code ServiceInstance}
	 * @param id its id
	 */
	record Receiver(String type, String id) {

	}

}
