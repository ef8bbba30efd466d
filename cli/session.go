package cli

import (
	"bytes"

	"pena/app"
	"pena/model"
)

// inSession does something to a paper as it is written in the window: what was
// done is stored, or given up whole when it failed.
func inSession(o *app.Office, id model.ID, do func(*app.Session) error) error {
	s, err := o.OpenSession(id, func(app.Rendered) {}, func(app.Saved) {})
	if err != nil {
		return err
	}
	if err = do(s); err == nil {
		err = s.Close()
	}
	if err != nil {
		s.Discard()
	}
	return err
}

// written writes a result into the file that --keluaran names, and says which;
// without it, to the standard output.
func written(c *call, env *Env, data []byte) error {
	path := c.flags["keluaran"]
	if path == "" {
		return result(env, bytes.NewBuffer(data))
	}
	if err := app.WriteFile(path, data); err != nil {
		return err
	}
	return result(env, bytes.NewBufferString(path+"\n"))
}
