import { type Static, type TSchema, Type } from 'typebox'

/** Names a shared schema by its `$id`, so that the API description has it once; the static type stays exact. */
export const ref = <T extends TSchema>(schema: T): ReturnType<typeof Type.Unsafe<Static<T>>> => {
  const id = (schema as { $id?: string }).$id
  if (id === undefined) throw new TypeError('A shared schema needs an $id')
  return Type.Unsafe<Static<T>>({ $ref: `${id}#` })
}
