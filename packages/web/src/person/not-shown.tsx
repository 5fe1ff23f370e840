import type { ComponentProps, RefObject } from 'react'
import type { PersonFile } from '../api/types.ts'
import type { Resource } from '../data/use-resource.ts'
import { AskExtension } from '../extension/ask.tsx'
import { ProblemNotice, Waiting } from '../parts/notices.tsx'
import { Link } from '../router/link.tsx'
import { OtherPurposes } from './other-purposes.tsx'

interface NotShownProps {
  readonly file: Resource<PersonFile>
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** Who asked for what, for the ways out of a refusal. */
  readonly refused: ComponentProps<typeof OtherPurposes> & { readonly recordId: string }
}

/** In place of a person file that is on its way, or that is not given. */
export const NotShown = ({ file, heading, refused }: NotShownProps) => (
  <>
    <h1 tabIndex={-1} ref={heading} className={file.problem === undefined ? 'hidden' : undefined}>
      Person file
    </h1>
    {file.problem !== undefined && <ProblemNotice problem={file.problem} onRetry={file.reload} />}
    {file.problem?.code === 'access.link-added' &&
      refused.purpose !== undefined &&
      refused.purpose !== 'own-record' && <AskExtension recordId={refused.recordId} purpose={refused.purpose} />}
    {file.problem?.code === 'match.blind' && (
      <p className="way-on">
        <Link href="/my-work?view=links">Go to the links to decide</Link>
      </p>
    )}
    {file.problem?.status === 403 && (
      <OtherPurposes user={refused.user} location={refused.location} purpose={refused.purpose} />
    )}
    {file.waiting && (
      <div className="card">
        <Waiting rows={10} words="The person file is on its way." />
      </div>
    )}
  </>
)
