import './styles/all.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { beginSettings } from './settings/settings.ts'
import { Console } from './shell/console.tsx'

beginSettings(new URL(window.location.href))
const place = document.getElementById('console')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  )
}
