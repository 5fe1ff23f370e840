import { useState } from 'react'
import type { ExtensionDone, OwnExtensions } from '../api/extension-types.ts'
import { useResource } from '../data/use-resource.ts'
import { useSend } from '../data/use-send.ts'
import { ActForm } from '../parts/act-form.tsx'
import { LongText } from '../parts/fields.tsx'
import { OwnRequests } from './own-requests.tsx'

interface AskProps {
  readonly recordId: string
  readonly purpose: string
}

/** After a link: the way to ask for the extension, what was asked about this record before, and the answers. */
export function AskExtension({ recordId, purpose }: AskProps) {
  const [reason, setReason] = useState('')
  const own = useResource<OwnExtensions>('/v1/extension-requests')
  const sender = useSend<ExtensionDone>(purpose, own.reload)
  const rows = (own.value?.requests ?? []).filter((row) => row.recordId === recordId && row.purpose === purpose)
  const waits = rows.some(({ state }) => state === 'waiting')
  return (
    <div className="ask-extension">
      <section className="card pad matter reading" aria-labelledby="ask-extension">
        <h2 id="ask-extension">Ask for an extension</h2>
        {sender.sent !== undefined && (
          <p role="status">
            <bdi>{sender.sent.words}</bdi>
          </p>
        )}
        {waits ? (
          <p className="soft">You have asked, and a supervisor answers. Until then the record stays closed.</p>
        ) : (
          <ActForm
            key={sender.sent?.recorded ?? 'first'}
            heading="h2"
            words="Ask the supervisor"
            about="to extend your assignment"
            turn={{ may: true }}
            addressFor={() => ''}
            follows="Whoever gave you the assignment decides whether it names the linked record, too. Nothing opens before that. The person can read that you asked, and for what."
            send="Send the request"
            onSend={() => sender.send(`/v1/records/${encodeURIComponent(recordId)}/extension-requests`, { reason })}
            sender={sender}
          >
            <LongText
              name="reason"
              label="Why does your work need it?"
              help="The supervisor reads it, and it stands in the log with your name."
              value={reason}
              onChange={setReason}
              least={3}
              most={500}
              required
            />
          </ActForm>
        )}
      </section>
      {rows.length > 0 && <OwnRequests rows={rows} />}
    </div>
  )
}
