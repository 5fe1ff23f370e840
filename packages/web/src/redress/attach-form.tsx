import { useId, useState } from 'react'
import type { Choice, Receipt } from '../api/redress-types.ts'
import { useSend } from '../data/use-send.ts'
import { Select } from '../parts/fields.tsx'
import { ProblemNotice } from '../parts/notices.tsx'
import { SendForm } from '../parts/send-form.tsx'
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
  const sender = useSend<Receipt>(purpose, () => {
    setIsOpen(false)
    setFile(undefined)
    onSent()
  })
  if (!isOpen) {
    return (
      <>
        {sender.sent !== undefined && <ReceiptNote receipt={sender.sent} />}
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          Add a file
        </button>
      </>
    )
  }
  return (
    <SendForm
      name={`file ${path}`}
      className="redress-form"
      sender={sender}
      onSend={() => {
        if (file !== undefined) sender.send(`${path}/files`, { kind, file })
      }}
    >
      <Select name="kind" label="What does the file show?" value={kind} onChange={setKind} choices={kinds} />
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
      {sender.problem !== undefined && <ProblemNotice problem={sender.problem} />}
      <div className="acts">
        <button
          type="submit"
          className="button primary"
          aria-disabled={sender.busy}
          disabled={kind === '' || file === undefined}
        >
          Send the file
        </button>
        <button type="button" className="button" onClick={() => setIsOpen(false)}>
          Not now
        </button>
      </div>
    </SendForm>
  )
}
