; The installer for Windows: for the user who runs it, without an administrator.
; It needs on its command line: VERSION, FILES (what is installed), OUT, ICON,
; SIDE (the picture at the left of the last page, 164 x 314);
; SIGN, when given, is a command that signs the uninstaller.
; The data lie in $LOCALAPPDATA\Pena Kawasan and are never touched here.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off
ManifestDPIAware true
RequestExecutionLevel user
!include MUI2.nsh
!include WinVer.nsh

!define NAME "Pena Kawasan"
!define TYPE "PenaKawasan.Berkas"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\PenaKawasan"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1057 ProductName "${NAME}"
VIAddVersionKey /LANG=1057 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1057 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1057 FileDescription "Pemasang ${NAME}"
VIAddVersionKey /LANG=1057 LegalCopyright "Lisensi MIT"
!ifdef SIGN
!uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
; NSIS' own Indonesian writes "di instal" and "anda".
!define MUI_DIRECTORYPAGE_TEXT_TOP "${NAME} dipasang di folder ini untuk Anda, tanpa kata sandi administrator. Tekan Cari bila hendak memilih folder lain, lalu tekan Instal. Data tidak disimpan di folder ini dan tidak ikut terhapus bila program dicopot."
!define MUI_FINISHPAGE_TITLE "${NAME} sudah terpasang"
!define MUI_FINISHPAGE_TEXT "Ikonnya ada di menu Mulai dan di desktop. Berkas berakhiran .pena terbuka dengan program ini."
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${NAME} akan dicopot dari komputer ini. Data, setelan, dan templat kantor tetap ada, dan ditemukan lagi bila program dipasang kembali."
!define MUI_FINISHPAGE_RUN "$INSTDIR\pena.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "${NAME} memerlukan Windows 10 atau yang lebih baru. Tidak ada yang dipasang." /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd

; A program that runs cannot be replaced: its file is tried first, so that an
; update is whole or not at all.
!macro WAIT_UNTIL_CLOSED UN
Function ${UN}waitUntilClosed
  again:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\pena.exe"
    Delete "$INSTDIR\pena.exe"
    IfErrors 0 closed
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} masih terbuka. Tutup dahulu jendelanya, lalu tekan Coba lagi. Tulisan Anda tersimpan ketika jendela ditutup." /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  ${EndIf}
  closed:
FunctionEnd
!macroend
!insertmacro WAIT_UNTIL_CLOSED ""
!insertmacro WAIT_UNTIL_CLOSED "un."

Section
  Call waitUntilClosed
  SetOutPath "$INSTDIR"
  File /r "${FILES}/*.*"
  WriteUninstaller "$INSTDIR\hapus-pena.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\pena.exe"
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\pena.exe"
  WriteRegStr HKCU "${CLASSES}\.pena" "" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "Berkas kawasan ${NAME}"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\pena.exe,0"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\pena.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Pena Kawasan authors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\pena.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\hapus-pena.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\hapus-pena.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; the desktop reads the file types anew
SectionEnd

; Only what was installed is taken away; a file the user put there stays, and so
; does the folder then.
Section Uninstall
  Call un.waitUntilClosed
  Delete "$INSTDIR\pena-perintah.exe"
  Delete "$INSTDIR\LISENSI.txt"
  Delete "$INSTDIR\NOTICE.txt"
  Delete "$INSTDIR\LISENSI-PIHAK-LAIN.txt"
  Delete "$INSTDIR\hapus-pena.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.pena" ""
  ${If} $0 == "${TYPE}"
    DeleteRegKey HKCU "${CLASSES}\.pena"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
