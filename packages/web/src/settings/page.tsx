import type { User } from '../api/types.ts'
import { Page } from '../shell/page.tsx'
import { Authenticators } from './authenticators.tsx'
import { Sessions } from './sessions.tsx'
import { changeSettings, type Settings, useSettings } from './settings.ts'

interface ChoiceProps<K extends keyof Settings> {
  readonly name: K
  readonly label: string
  readonly options: readonly { readonly value: Settings[K]; readonly words: string }[]
}

function Choice<K extends keyof Settings>({ name, label, options }: ChoiceProps<K>) {
  const settings = useSettings()
  return (
    <fieldset className="field">
      <legend className="label">{label}</legend>
      <div className="choices">
        {options.map(({ value, words }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              checked={settings[name] === value}
              onChange={() => changeSettings({ [name]: value })}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How this reader wants the console, and the way out. */
export default function SettingsPage({ user, onSignOut }: { readonly user: User; readonly onSignOut: () => void }) {
  return (
    <Page title="Settings" address="settings" className="reading">
      <div className="card pad settings">
        <p>
          You work as <strong>{user.name}</strong>, {user.roleWords}.{user.sandbox && ' This is a demo sign-in.'}
        </p>
        <Choice
          name="theme"
          label="Appearance"
          options={[
            { value: 'system', words: 'As the device is set' },
            { value: 'light', words: 'Light' },
            { value: 'dark', words: 'Dark' },
          ]}
        />
        <Choice
          name="direction"
          label="Direction of the page"
          options={[
            { value: 'ltr', words: 'Left to right' },
            { value: 'rtl', words: 'Right to left' },
          ]}
        />
        <Choice
          name="letterKeys"
          label="Single-letter keys"
          options={[
            { value: 'on', words: 'On: J, K, W and others work outside fields' },
            { value: 'off', words: 'Off: only Tab, Enter and the arrow keys' },
          ]}
        />
        <div className="acts">
          <button type="button" className="button" onClick={onSignOut}>
            Sign out
          </button>
        </div>
      </div>
      <Authenticators />
      <Sessions />
    </Page>
  )
}
