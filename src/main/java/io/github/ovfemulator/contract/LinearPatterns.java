package io.github.ovfemulator.contract;

import com.google.re2j.Pattern;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/**
 * Compiles the patterns of the schemas so that they take linear time, since clients send
 * what they are held against.
 */
final class LinearPatterns implements RegularExpressionFactory {

	@Override
	public RegularExpression getRegularExpression(String pattern) {
		Pattern compiled = Pattern.compile(pattern);
		return (value) -> compiled.matcher(value).find();
	}

}
