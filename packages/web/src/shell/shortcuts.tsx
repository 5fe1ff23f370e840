import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Link } from '../router/link.tsx'

const shortcuts: readonly (readonly [string, string])[] = [
  ['J, K', 'Next and previous row, or moment on the timeline'],
  ['Enter', 'Open the chosen record'],
  ['W', 'Why: the answer, its rules and what would change it'],
  ['E', 'Next record of the queue'],
  ['U', 'Back to the queue, at the same place'],
  ['/', 'Find a person'],
  ['Ctrl K', 'Commands: every place by its name'],
  ['?', 'This list'],
  ['Alt 1 to 7', 'Views of My work'],
]

/** All shortcuts. Opens with `?`, closes with Escape, gives the focus back. */
export default function Shortcuts({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay className="dialog-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog">
        <Dialog>
          <Heading slot="title" level={2}>
            All shortcuts
          </Heading>
          <dl className="key-list">
            {shortcuts.map(([key, words]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>
                  <bdi>{words}</bdi>
                </dd>
              </div>
            ))}
          </dl>
          <p className="small soft">
            Keys work outside fields only. They can be switched off under{' '}
            <Link href="/settings" onClick={onClose}>
              Settings
            </Link>
            .
          </p>
          <div className="acts">
            <Button className="button" onPress={onClose}>
              Close
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
