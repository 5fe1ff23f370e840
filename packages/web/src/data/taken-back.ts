/** Thrown where somebody took back what was about to be sent: nothing went wrong, and nothing is to be said. */
export class TakenBack extends Error {
  constructor() {
    super('taken back')
    this.name = 'TakenBack'
  }
}
