import { expect, test } from 'vitest'
import { faultsOf } from '../../src/case/faults.ts'
import { usPack } from '../../src/case/us/pack.ts'

test('the pack has no faults', () => expect(faultsOf(usPack)).toEqual([]))
