// Applies the chosen theme before the first paint; without a choice the system decides.
(function () {
	try {
		const theme = localStorage.getItem('emulator-theme');
		if (theme === 'light' || theme === 'dark') {
			document.documentElement.dataset.theme = theme;
		}
	}
	catch {
		// storage may be forbidden; the system's theme applies
	}
})();
