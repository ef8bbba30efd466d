package app

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"path/filepath"

	"pena/app/typeset"
	"pena/app/typeset/pdf"
	"pena/ui/text"
)

// WritePDF writes the whole package as one PDF file at path: whole or not at all.
func (p *Parcel) WritePDF(ctx context.Context, path string, progress Progress) error {
	pages, err := p.Pages(ctx, progress)
	if err != nil {
		return err
	}
	return WritePDF(pages, path)
}

// WriteZIP writes the files of the package as a ZIP file at path: whole or not at all.
func (p *Parcel) WriteZIP(ctx context.Context, path string, progress Progress) error {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	err := p.files(ctx, progress, func(name string, data []byte) error {
		// A PDF is compressed in itself.
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: p.o.clock()})
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	})
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return wrap("write a package", err)
	}
	return WriteFile(path, out.Bytes())
}

// WriteFolder writes the files of the package into a folder, which is made when
// it is not there. Files of other names stay. Each is written whole or not at all.
func (p *Parcel) WriteFolder(ctx context.Context, folder string, progress Progress) error {
	if err := MakeFolder(folder); err != nil {
		return err
	}
	return p.files(ctx, progress, func(name string, data []byte) error { return WriteFile(filepath.Join(folder, name), data) })
}

// files makes every file of the package in its order: a final paper byte for
// byte as it was issued.
func (p *Parcel) files(ctx context.Context, progress Progress, take func(name string, data []byte) error) error {
	layout, err := p.o.LayoutSettings()
	if err != nil {
		return err
	}
	setter := typeset.New(p.o.fonts, layout)
	papers := p.Papers()
	for i, l := range papers {
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := l.rendered.bytes()
		if err != nil {
			return err
		}
		if err := take(fmt.Sprintf("%02d-%s.pdf", i+1, FileWord(l.Paper.Title)), data); err != nil {
			return err
		}
		progress.tell(i+1, len(papers))
	}
	receipt, err := setter.Set(p.receipt(papers))
	if err != nil {
		return wrap("set the receipt", err)
	}
	data, err := (&Rendered{Pages: receipt}).bytes()
	if err != nil {
		return err
	}
	return take(fmt.Sprintf("%02d-%s.pdf", len(papers)+1, FileWord(text.ParcelReceipt)), data)
}

// bytes is the file of a paper: of an issued one that which was issued.
func (r *Rendered) bytes() ([]byte, error) {
	if r.file != nil {
		return r.file()
	}
	var b bytes.Buffer
	err := pdf.Write(&b, r.Pages)
	return b.Bytes(), wrap("make PDF", err)
}
