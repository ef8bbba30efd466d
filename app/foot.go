package app

import (
	"strings"

	"pena/app/block"
	"pena/app/compose"
	"pena/model"
	"pena/model/indonesia"
	"pena/storage"
	"pena/ui/text"
)

// settingSeal says that papers bear no kode periksa.
const settingUnsealed = "terbit/tanpa-kode"

// Sealed reports whether the office's papers bear a kode periksa.
func (o *Office) Sealed() (bool, error) {
	var off bool
	err := o.Setting(settingUnsealed, &off)
	return !off, err
}

// SetSealed sets whether the office's papers bear a kode periksa. Papers that are
// issued stay as they are.
func (o *Office) SetSealed(on bool) error { return o.PutSetting(settingUnsealed, !on) }

// SetPaperSealed sets whether this paper bears a kode periksa when it is issued.
func (o *Office) SetPaperSealed(id model.ID, on bool) error {
	return wrap("switch the kode periksa", o.settled(id, func() error {
		return o.update("kode periksa", func(tx *storage.Tx) error {
			_, p, err := paperOf(tx, id)
			if err != nil {
				return err
			}
			if p.State.Frozen() {
				return mayBeWritten(&p)
			}
			p.Unsealed = !on
			_, err = storage.Papers.Put(tx, &p)
			return err
		})
	}))
}

// foot is the small print of a paper that is not issued.
func (o *Office) foot(p *model.Paper) (block.Foot, error) {
	on, err := o.Sealed()
	if err != nil {
		return block.Foot{}, err
	}
	var f block.Foot
	if on && !p.Unsealed {
		f.Code, f.Empty = text.SealCaption, true
	}
	if last := p.Print(); last != nil {
		n := 0
		for _, e := range p.Events {
			if e.Act == model.ActReopened {
				n++
			}
		}
		f.Note = text.ReprintNote(n, indonesia.DateOf(last.At).Long())
	}
	return f, nil
}

// lineWords are what the register says of a paper: what it is about and whom it
// goes to, as its page says them.
func lineWords(d *block.Document, title string) (subject, to string) {
	subject = title
	if len(d.Sections) == 0 {
		return subject, ""
	}
	for _, b := range d.Sections[0].Blocks {
		switch b := b.(type) {
		case *block.Labels:
			for _, r := range b.Rows {
				if r.Label == "Hal" || r.Label == "Perihal" {
					subject = words(r.Body)
				}
			}
		case *block.List:
			for _, i := range b.Items {
				if strings.HasPrefix(i.Label, "Yth") && to == "" {
					to = words(i.Body)
				}
			}
		}
	}
	if subject == "" {
		subject = title
	}
	return subject, to
}

// words are the words of blocks in one line.
func words(list []block.Block) string {
	var out []string
	for _, b := range list {
		switch b := b.(type) {
		case *block.Paragraph:
			var s strings.Builder
			for _, span := range b.Spans {
				s.WriteString(span.Text)
			}
			out = append(out, strings.Join(strings.Fields(s.String()), " "))
		case *block.List:
			for _, i := range b.Items {
				out = append(out, words(i.Body))
			}
		}
	}
	return strings.Join(out, "; ")
}

// final renders a paper as it is issued: what the office may overlook is no draft,
// and nothing is tinted on it.
func (r *renderer) final(k *compose.Kind, d *model.Document, f *compose.Dossier, office map[string]map[string]string, foot block.Foot, numbers []string) (Rendered, []Rendered) {
	r.overlook = true
	issued := *d
	issued.State = model.Terbit
	return r.whole(k, &issued, f, office, foot, numbers)
}
