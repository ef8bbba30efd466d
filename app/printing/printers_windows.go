package printing

import (
	"unsafe"

	"golang.org/x/sys/windows"

	"pena/model"
)

var (
	winspool          = windows.NewLazySystemDLL("winspool.drv")
	enumPrinters      = winspool.NewProc("EnumPrintersW")
	getDefaultPrinter = winspool.NewProc("GetDefaultPrinterW")
)

const (
	enumLocal       = 0x2 // PRINTER_ENUM_LOCAL
	enumConnections = 0x4 // PRINTER_ENUM_CONNECTIONS
)

// printerInfo4 is PRINTER_INFO_4: it comes from the registry at once, where the
// fuller ones ask every printer of the network.
type printerInfo4 struct {
	name       *uint16
	server     *uint16
	attributes uint32
}

// Printers lists the printers of this computer and those it is connected to, at
// least one. The error is a [*model.Error] with detail [NoService] or [NoPrinter].
func Printers() ([]Printer, error) {
	if err := enumPrinters.Find(); err != nil {
		return nil, &model.Error{Kind: model.NotAllowed, Detail: NoService, Err: err}
	}
	var buf []byte
	var need, count uint32
	for range 4 { // a printer may come between asking for the size and for the list
		var at unsafe.Pointer
		if len(buf) > 0 {
			at = unsafe.Pointer(&buf[0])
		}
		ok, _, err := enumPrinters.Call(enumLocal|enumConnections, 0, 4, uintptr(at), uintptr(len(buf)),
			uintptr(unsafe.Pointer(&need)), uintptr(unsafe.Pointer(&count)))
		if ok != 0 {
			break
		}
		if err != windows.ERROR_INSUFFICIENT_BUFFER {
			return nil, &model.Error{Kind: model.NotAllowed, Detail: NoService, Err: err}
		}
		buf, count = make([]byte, need), 0
	}
	if count == 0 || len(buf) == 0 {
		return nil, refusal(NoPrinter, "")
	}
	standard := defaultPrinter()
	var all []Printer
	for _, p := range unsafe.Slice((*printerInfo4)(unsafe.Pointer(&buf[0])), count) {
		name := windows.UTF16PtrToString(p.name)
		all = append(all, Printer{Name: name, Standard: name == standard})
	}
	return all, nil
}

// defaultPrinter is the name of the standard printer, "" when there is none.
func defaultPrinter() string {
	var size uint32
	getDefaultPrinter.Call(0, uintptr(unsafe.Pointer(&size)))
	if size == 0 {
		return ""
	}
	name := make([]uint16, size)
	if ok, _, _ := getDefaultPrinter.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}
