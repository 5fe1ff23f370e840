import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import type { User } from '../api/types.ts'
import { navigate } from '../router/location.ts'

interface Command {
  readonly id: string
  readonly words: string
  readonly key?: string
}

/** Every place of the reader's role, then the settings. */
const placesOf = (user: User): readonly Command[] => [
  ...user.places.map(({ code, words }) =>
    code === 'find' ? { id: '/find', words, key: '/' } : { id: `/${code}`, words: `Go to ${words}` },
  ),
  { id: '/settings', words: 'Go to Settings' },
]
const acts: readonly Command[] = [
  { id: 'shortcuts', words: 'List all shortcuts', key: '?' },
  { id: 'sign-out', words: 'Sign out' },
]

interface CommandsProps {
  readonly user: User
  readonly onClose: () => void
  readonly onShortcuts: () => void
  readonly onSignOut: () => void
}

/** Every place and act of the shell, by typing a part of its name. Opens with Ctrl K, closes with Escape. */
export default function Commands({ user, onClose, onShortcuts, onSignOut }: CommandsProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const run = (id: string): void => {
    onClose()
    if (id === 'shortcuts') onShortcuts()
    else if (id === 'sign-out') onSignOut()
    else navigate(id)
  }
  return (
    <ModalOverlay className="dialog-veil" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog commands">
        <Dialog aria-label="Commands">
          <Autocomplete filter={contains}>
            <SearchField className="field" autoFocus>
              <Label>Command</Label>
              <Input />
            </SearchField>
            <Menu
              aria-label="Commands"
              items={[...placesOf(user), ...acts]}
              onAction={(key) => run(String(key))}
              renderEmptyState={() => <p className="none">There is no command of that name.</p>}
            >
              {(command) => (
                <MenuItem textValue={command.words}>
                  {command.words}
                  {command.key !== undefined && <kbd>{command.key}</kbd>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
