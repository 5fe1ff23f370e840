import { Component, type ReactNode } from 'react'
import { ProblemNotice } from '../parts/notices.tsx'

interface BoundaryProps {
  readonly children: ReactNode
}

/** What a reader sees where a screen itself breaks, or its part of the program could not be fetched. */
export class FaultBoundary extends Component<BoundaryProps, { readonly broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true }
  }

  override render(): ReactNode {
    if (!this.state.broke) return this.props.children
    return (
      <>
        <h1>This page could not be shown</h1>
        <ProblemNotice
          problem={{
            status: 0,
            code: 'console.broke',
            title: 'Something broke in the page itself',
            detail: 'Nothing was changed, and what was saved stays saved.',
            remedy: 'Load the page again. If it happens again, tell the operator the address.',
          }}
          onRetry={() => window.location.reload()}
        />
      </>
    )
  }
}
