/** What this service provider can do: RFC 7643, sections 5 to 7. */
const core = 'urn:ietf:params:scim:schemas:core:2.0'
export const userSchema = `${core}:User`
export const groupSchema = `${core}:Group`
export const mostResults = 200

export const serviceProviderConfig = {
  schemas: [`${core}:ServiceProviderConfig`],
  documentationUri: '/v1/openapi.json',
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Access token',
      description: 'Client credentials with private_key_jwt (RFC 7523), scope scim',
      primary: true,
    },
  ],
}

const resourceType = (name: string, endpoint: string, schema: string, description: string) => ({
  schemas: [`${core}:ResourceType`],
  id: name,
  name,
  endpoint,
  schema,
  description,
  meta: { resourceType: 'ResourceType', location: `/scim/v2/ResourceTypes/${name}` },
})

export const resourceTypes = [
  resourceType('User', '/Users', userSchema, 'Somebody who works here'),
  resourceType('Group', '/Groups', groupSchema, 'A role, with who holds it'),
]

type Mutability = 'readWrite' | 'readOnly' | 'immutable'

const attribute = (name: string, type: string, mutability: Mutability, more: object = {}) => ({
  name,
  type,
  multiValued: false,
  required: false,
  caseExact: true,
  mutability,
  returned: 'default',
  uniqueness: 'none',
  ...more,
})
const members = [attribute('value', 'string', 'readWrite'), attribute('display', 'string', 'readOnly')]

export const schemas = [
  {
    id: userSchema,
    name: 'User',
    description: 'Somebody who works here',
    attributes: [
      attribute('userName', 'string', 'immutable', { required: true, caseExact: false, uniqueness: 'server' }),
      attribute('displayName', 'string', 'readWrite'),
      attribute('name', 'complex', 'readWrite', { subAttributes: [attribute('formatted', 'string', 'readWrite')] }),
      attribute('active', 'boolean', 'readWrite'),
      attribute('roles', 'complex', 'readWrite', { multiValued: true, subAttributes: members }),
      attribute('groups', 'complex', 'readOnly', { multiValued: true, subAttributes: members }),
    ],
  },
  {
    id: groupSchema,
    name: 'Group',
    description: 'A role; which there are is fixed by this version',
    attributes: [
      attribute('displayName', 'string', 'readOnly', { required: true }),
      attribute('members', 'complex', 'readWrite', { multiValued: true, subAttributes: members }),
    ],
  },
].map((schema) => ({
  schemas: [`${core}:Schema`],
  ...schema,
  meta: { resourceType: 'Schema', location: `/scim/v2/Schemas/${schema.id}` },
}))

/** A list in the form of RFC 7644, 3.4.2. */
export const listOf = (resources: readonly object[], total = resources.length, startIndex = 1) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})
