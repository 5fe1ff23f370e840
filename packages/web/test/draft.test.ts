import { describe, expect, test } from 'vitest'
import { emptyDraft, problemOf, questionOf } from '../src/find/draft.ts'

const named = {
  ...emptyDraft,
  family: 'Okafor',
  given: 'Mariana',
  day: '7',
  month: '2',
  year: '1991',
  purpose: 'review',
  why: ' asked by her, on the phone ',
}

describe('the form of Find a person', () => {
  test('asks by number alone when there is one', () => {
    const alone = { ...emptyDraft, number: ' L898902C3 ', purpose: named.purpose, why: named.why }
    expect(problemOf(alone)).toBeUndefined()
    expect(questionOf(alone)).toEqual({
      documentNumber: 'L898902C3',
      justification: 'asked by her, on the phone',
    })
  })
  test('writes the date of birth as the server reads it', () => {
    expect(questionOf(named)).toEqual({
      justification: 'asked by her, on the phone',
      family: 'Okafor',
      given: 'Mariana',
      bornOn: '1991-02-07',
    })
  })
  test('drops nothing without a word: a number and a name together are refused', () => {
    expect(problemOf({ ...named, number: 'L898902C3' })?.title).toBe('Two ways to look at once')
    expect(problemOf({ ...emptyDraft, number: 'L898902C3', day: '7' })?.title).toBe('Two ways to look at once')
  })
  test('refuses a day that the calendar does not have', () => {
    expect(problemOf({ ...named, day: '31' })?.title).toBe('There is no such day')
    expect(problemOf({ ...named, day: '29', year: '1992' })).toBeUndefined()
    expect(problemOf({ ...named, month: 'May' })?.title).toBe('There is no such day')
  })
  test('says what is missing, and lets a whole question go', () => {
    expect(problemOf(emptyDraft)?.title).toBe('Nothing to look for yet')
    expect(problemOf({ ...named, year: '' })?.title).toBe('The name search is not complete')
    expect(problemOf({ ...named, purpose: '' })?.title).toBe('A purpose is needed')
    expect(problemOf({ ...named, why: ' ' })?.title).toBe('A reason is needed')
    expect(problemOf(named)).toBeUndefined()
  })
})
