// The view library, in one place: Preact with its hooks, and templates in place of JSX.
export {
	html, render, useState, useEffect, useLayoutEffect, useMemo, useRef, useCallback, useReducer,
} from '../lib/htm.js';
