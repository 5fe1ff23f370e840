import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Choice, Receipt } from '../api/redress-types.ts'
import { useSend } from '../data/use-send.ts'
import { Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { ReceiptNote } from './file-form.tsx'

/** Sends a picture or a scan with a request. It is kept for whoever decides, and is answered with a receipt of its own. */
export function AttachForm({
  path,
  kinds,
  purpose,
  onSent,
}: {
  readonly path: string
  readonly kinds: readonly Choice[]
  readonly purpose: string
  readonly onSent: () => void
}) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [kind, setKind] = useState('')
  const [file, setFile] = useState<File>()
  const { send, sent, problem, busy } = useSend<Receipt>(purpose, () => {
    setIsOpen(false)
    setFile(undefined)
    onSent()
  })
  if (!isOpen) {
    return (
      <>
        {sent !== undefined && <ReceiptNote receipt={sent} />}
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          Add a file
        </button>
      </>
    )
  }
  return (
    <Form
      className="redress-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (file !== undefined) send(`${path}/files`, { kind, file })
      }}
    >
      <Select label="What does the file show?" value={kind} onChange={setKind} choices={kinds} />
      <div className="field">
        <label htmlFor={id}>The file</label>
        <p className="help" id={`${id}-help`}>
          PDF, JPEG or PNG, at most 5 MB. It is kept enciphered, and goes when the request goes.
        </p>
        <input
          id={id}
          type="file"
          aria-describedby={`${id}-help`}
          accept="application/pdf,image/jpeg,image/png"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <div className="acts">
        <button
          type="submit"
          className="button primary"
          aria-disabled={busy}
          disabled={kind === '' || file === undefined}
        >
          Send the file
        </button>
        <button type="button" className="button" onClick={() => setIsOpen(false)}>
          Not now
        </button>
      </div>
    </Form>
  )
}
