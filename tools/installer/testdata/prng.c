/* ProcessPrng of bcryptprimitives.dll, which Windows 10 has and Debian's wine 8
   lacks: for the test only, never shipped. */
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) { return SystemFunction036(data, (ULONG)length); }
