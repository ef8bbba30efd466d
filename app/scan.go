package app

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"pena/model"
	"pena/storage"
)

// largestScan bounds the scan of a signed original.
const largestScan = 50 << 20

// scanTypes are the beginnings of the files that are taken.
var scanTypes = []struct{ magic, kind string }{
	{"%PDF-", "pdf"},
	{"\xff\xd8\xff", "jpeg"},
}

// keepScan stores the file in pieces and describes it. The error is of kind
// Invalid when it is neither a PDF nor a JPEG, TooLarge over 50 MB.
func (o *Office) keepScan(path string) (model.Scan, error) {
	f, err := os.Open(path)
	if err != nil {
		return model.Scan{}, &model.Error{Kind: model.Invalid, Field: "pindaian", Detail: "scan-unreadable", Value: path, Err: err}
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return model.Scan{}, &model.Error{Kind: model.Invalid, Field: "pindaian", Detail: "scan-unreadable", Value: path, Err: err}
	}
	if info.Size() > largestScan {
		return model.Scan{}, &model.Error{Kind: model.TooLarge, Field: "pindaian", Detail: "scan-too-large", Value: path}
	}
	head := make([]byte, 8)
	n, _ := io.ReadFull(f, head)
	i := slices.IndexFunc(scanTypes, func(t struct{ magic, kind string }) bool { return bytes.HasPrefix(head[:n], []byte(t.magic)) })
	if i < 0 {
		return model.Scan{}, &model.Error{Kind: model.Invalid, Field: "pindaian", Detail: "scan-unreadable", Value: path}
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return model.Scan{}, wrap("read the scan", err)
	}
	sum, err := o.store.PutBlob(f, largestScan)
	if err != nil {
		return model.Scan{}, wrap("keep the scan", err)
	}
	return model.Scan{SHA256: sum, Name: filepath.Base(path), Type: scanTypes[i].kind, Size: info.Size(), At: o.clock(), By: o.User()}, nil
}

// AttachScan keeps the scan of the signed original with an issued paper, which
// is then ditandatangani. Scans that were attached before stay. Errors are of
// kind Invalid when the file is neither a PDF nor a JPEG, TooLarge over 50 MB,
// NotAllowed when the paper was not issued; nothing is attached then.
func (o *Office) AttachScan(id model.ID, path string) error {
	scan, err := o.keepScan(path)
	if err != nil {
		return err
	}
	return wrap("attach a scan", o.live(id, lifeStep{act: model.ActSigned, do: func(_ *storage.Tx, p *model.Paper, _ *model.Document) error {
		p.Scans = append(slices.Clone(p.Scans), scan)
		return nil
	}}))
}

// AttachIncomingScan keeps the scan of an incoming letter. Errors are those of
// [Office.AttachScan].
func (o *Office) AttachIncomingScan(id model.ID, path string) error {
	scan, err := o.keepScan(path)
	if err != nil {
		return err
	}
	return wrap("attach a scan", o.update("pindaian surat masuk", func(tx *storage.Tx) error {
		l, err := storage.GetIncoming(tx, id)
		if err != nil {
			return err
		}
		l.Scans = append(slices.Clone(l.Scans), scan)
		return storage.PutIncoming(tx, &l)
	}))
}

// ExportScan writes a scan as a file at path: whole or not at all, and only when
// it still is what was attached.
func (o *Office) ExportScan(s model.Scan, path string) error {
	r, err := o.store.Blob(s.SHA256)
	if err != nil {
		return wrap("read a scan", err)
	}
	return writeFrom(r, path)
}

// writeFrom writes what r holds as a file at path: whole or not at all. Errors of
// r are given back, those of the file are of kind Disk.
func writeFrom(r io.Reader, path string) error {
	disk := func(err error) error {
		return &model.Error{Kind: model.Disk, Field: path, Detail: "cannot-write", Err: err}
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".pena-*.tmp")
	if err != nil {
		return disk(err)
	}
	var bad *model.Error
	_, err = io.Copy(f, r)
	if errors.As(err, &bad) {
		err = errors.Join(err, f.Close(), os.Remove(f.Name()))
		return err
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
		return disk(err)
	}
	return nil
}
