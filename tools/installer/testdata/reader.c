// A PDF reader that prints nothing: it writes down how Windows called it.
#include <stdio.h>
#include <windows.h>

int WINAPI WinMain(HINSTANCE a, HINSTANCE b, LPSTR c, int d) {
	char said[4096];
	WideCharToMultiByte(CP_UTF8, 0, GetCommandLineW(), -1, said, sizeof said, 0, 0);
	FILE *f = fopen("C:\\cetak.txt", "a");
	if (!f)
		return 1;
	fprintf(f, "%s\n", said);
	return fclose(f);
}
