package io.github.ovfemulator.contract;

import com.google.re2j.Pattern;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/**
 * Compiles the patterns of schemas with RE2/J, since they are matched against input of
 * clients.
 */
final class LinearPatterns implements RegularExpressionFactory {

	@Override
	public RegularExpression getRegularExpression(String pattern) {
		Pattern compiled = Pattern.compile(pattern);
		return (value) -> compiled.matcher(value).find();
	}

}
