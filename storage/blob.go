package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"

	"pena/model"
)

// pieceSize is how much of a blob lies under one key and is in memory at once.
const pieceSize = 1 << 20

// PutBlob stores what r holds and returns its SHA-256. It reads r twice: first
// for the sum, which is the name, then for the content. More than limit bytes
// are refused with kind TooLarge and none are stored; a source that changed in
// between with kind Conflict. A blob that is there already is not written again.
func (s *Store) PutBlob(r io.ReadSeeker, limit int64) (sum string, err error) {
	sum, size, err := sumReader(r, limit)
	if err != nil {
		return "", err
	}
	if _, err := s.BlobSize(sum); !isNotFound(err) {
		return sum, err
	}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return "", fmt.Errorf("read the blob again: %w", err)
	}
	check := sha256.New()
	r2 := io.TeeReader(io.LimitReader(r, size), check)
	for piece := int64(0); piece*pieceSize < size; piece++ {
		b := make([]byte, min(pieceSize, size-piece*pieceSize))
		if _, err := io.ReadFull(r2, b); err != nil {
			return "", fmt.Errorf("read the blob again: %w", err)
		}
		if err := s.Update(func(tx *Tx) error { return tx.set(blobPiece(sum, piece), b) }); err != nil {
			return "", err
		}
	}
	if hex.EncodeToString(check.Sum(nil)) != sum {
		return "", errors.Join(&model.Error{Kind: model.Conflict, Field: "blob"}, s.DeleteBlob(sum))
	}
	// The size is written last: pieces without it are no blob.
	return sum, s.Update(func(tx *Tx) error {
		b, err := encodePlain(size)
		if err != nil {
			return err
		}
		return tx.set(blobSize(sum), b)
	})
}

func sumReader(r io.Reader, limit int64) (sum string, size int64, err error) {
	h := sha256.New()
	size, err = io.Copy(h, io.LimitReader(r, limit+1))
	if err != nil {
		return "", 0, fmt.Errorf("read the blob: %w", err)
	}
	if size > limit {
		return "", 0, &model.Error{Kind: model.TooLarge, Field: "blob", Value: fmt.Sprint(limit)}
	}
	return hex.EncodeToString(h.Sum(nil)), size, nil
}

// BlobSize returns the length of the blob, or an error of kind NotFound.
func (s *Store) BlobSize(sum string) (size int64, err error) {
	if err := checkSum(sum); err != nil {
		return 0, err
	}
	err = s.View(func(tx *Tx) error {
		return tx.read(blobSize(sum), func(b []byte) error { return decodePlain(blobSize(sum), b, &size) })
	})
	return size, err
}

// Blob opens the blob for reading, a piece at a time. At its end the reader
// returns io.EOF only when all that was read has the sum asked for, and an error
// of kind Corrupt otherwise.
func (s *Store) Blob(sum string) (io.Reader, error) {
	size, err := s.BlobSize(sum)
	if err != nil {
		return nil, err
	}
	return &blobReader{store: s, sum: sum, left: size, hash: sha256.New()}, nil
}

type blobReader struct {
	store *Store
	sum   string
	left  int64 // bytes of pieces not yet loaded
	next  int64
	piece []byte
	hash  hash.Hash
}

func (r *blobReader) Read(p []byte) (int, error) {
	if len(r.piece) == 0 {
		if r.left == 0 {
			if hex.EncodeToString(r.hash.Sum(nil)) != r.sum {
				return 0, corrupt(blobPrefix(r.sum), "the content has another sum")
			}
			return 0, io.EOF
		}
		if err := r.load(); err != nil {
			return 0, err
		}
	}
	n := copy(p, r.piece)
	r.piece = r.piece[n:]
	return n, nil
}

func (r *blobReader) load() error {
	key := blobPiece(r.sum, r.next)
	err := r.store.View(func(tx *Tx) error {
		return tx.read(key, func(b []byte) error {
			r.piece = bytes.Clone(b)
			return nil
		})
	})
	if isNotFound(err) || err == nil && int64(len(r.piece)) != min(pieceSize, r.left) {
		r.piece = nil
		return corrupt(key, "a piece is missing or cut")
	}
	if err != nil {
		return err
	}
	r.hash.Write(r.piece)
	r.left -= int64(len(r.piece))
	r.next++
	return nil
}

// DeleteBlob removes the blob or what is left of one; it need not exist.
func (s *Store) DeleteBlob(sum string) error {
	if err := checkSum(sum); err != nil {
		return err
	}
	return s.Update(func(tx *Tx) error {
		for _, key := range tx.keys(blobPrefix(sum)) {
			if err := tx.delete(key); err != nil {
				return err
			}
		}
		return nil
	})
}
