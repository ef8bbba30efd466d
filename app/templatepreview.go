package app

import (
	"pena/app/block"
	"pena/app/compose"
	"pena/app/sample"
)

// TemplatePreview makes the pages that a template would make, on the invented
// facts of the sample whatever the store holds. It is for one goroutine.
type TemplatePreview struct {
	o   *Office
	r   *renderer
	set sample.Set
}

// NewTemplatePreview makes a preview.
func (o *Office) NewTemplatePreview() *TemplatePreview {
	return &TemplatePreview{o: o, r: newRenderer(o), set: sample.Build(o.clock())}
}

// Pages makes the pages of a paper of the kind with the layout settings and the
// laws of the office.
func (p *TemplatePreview) Pages(k *compose.Kind) (Rendered, error) {
	settings, err := p.o.LayoutSettings()
	if err != nil {
		return Rendered{}, err
	}
	d := p.set.Invented(k, p.o.clock())
	f := p.set.Facts(d.Kawasan)
	f.Kinds = compose.NewSet([]*compose.Kind{k}, nil)
	if f.Laws, err = p.o.Laws(); err != nil {
		return Rendered{}, err
	}
	return p.r.render(k, d, f, settings, block.Foot{}), nil
}
