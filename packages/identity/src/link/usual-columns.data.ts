import type { Kind } from '../compare/kinds.ts'

/** What a name of a column usually means, and the comparison it is part of; empty: one of its own. */
export type UsualColumn = readonly [pattern: RegExp, kind: Kind, comparison: string]

/** What columns of telephone numbers are called. */
export const TELEPHONE =
  /^((mobile|cell)_)?(phone|telephone|mobile|cell|tel|telefono|telefone|telefon|movil|celular|cellulare|handy)(_?(no|nr|number|num|nummer))?$/

/**
 * English first, then Spanish and Portuguese, French, Italian and German, without marks. Names of columns are the whole
 * evidence: no value is looked at. The first that fits counts.
 */
export const USUAL_COLUMNS: readonly UsualColumn[] = [
  [/^((given|first|fore)_?names?|given|forename|first|f_?name|fn)$/, 'given', 'name'],
  [/^((family|last|sur)_?names?|family|surname|last|l_?name|ln)$/, 'family', 'name'],
  [/^(nombres?|primer_nombre|prenoms?|vorname[n]?|rufname)$/, 'given', 'name'],
  [
    /^(apellidos?|primer_apellido|sobrenome|apelido|nom(_de_famille)?|cognome|nachname|familienname)$/,
    'family',
    'name',
  ],
  [
    /^(d_?o_?b|born|birth|(date_?of_?)?birth_?(date|day)?|date_?of_?birth|birth_?year|year_?of_?birth|yob)$/,
    'date',
    'birth date',
  ],
  [
    /^(fecha_(de_)?nacimiento|data_(de_|di_)?(nascimento|nascita)|date_(de_)?naissance|geb(urts)?_?(datum|tag)|geboren(_am)?)$/,
    'date',
    'birth date',
  ],
  [
    /^(passport|document|travel_document|national|identity|tax|insurance|licen[cs]e)(_?(no|nr|number|num|id|card))?$/,
    'identifier',
    '',
  ],
  [/^(pasaporte|passaporte|passeport|(reise)?pass(nummer)?|ausweis(nummer)?)$/, 'identifier', ''],
  [/^(ssn|nino|nhs(_number)?|a_?number|soc_?sec(_id)?|social_security(_number)?)$/, 'identifier', ''],
  [TELEPHONE, 'identifier', ''],
  [/^((street|house)_?(no|nr|number|num)|hausnummer)$/, 'identifier', 'street'],
  [
    /^(addr(ess)?(_?(1|line_?1))?|street(_(name|address))?|direccion|endereco|adresse|anschrift|indirizzo|strasse)$/,
    'text',
    'street',
  ],
  [
    /^(post_?code|zip(_?code)?|postal_?code|codigo_postal|code_postal|cap|plz|postleitzahl)(_fake)?$/,
    'postcode',
    'place',
  ],
  [
    /^(suburb|city|town|birth_?place|place(_of_birth)?|locality|ciudad|cidade|ville|citta|ort|wohnort)$/,
    'text',
    'place',
  ],
  [/^(state|province|region|county)$/, 'category', 'place'],
  [/^(e_?mail(_?(address|adresse))?|correo(_electronico)?|courriel)$/, 'email', ''],
  [/^(sex|gender|sex_marker|sexo|sexe|sesso|geschlecht)$/, 'sex', ''],
  [/^(nationality|citizenship|nacionalidade?|nationalite|nazionalita|staatsangehorigkeit)$/, 'nationality', ''],
  [
    /^((f|first|fore|given|l|last|family|sur)_?names?_?c?2|second_((given|first|last|family)_)?names?|second_surname)$/,
    'text',
    '',
  ],
  [
    /^(occupation|profession|employer|address(_?(2|line_?2))|(middle|mid|m)_?names?|middle|segundo_apellido)$/,
    'text',
    '',
  ],
]

/** Three columns that are one birth date, when all are there: year, month, day. */
export const DATE_PARTS: readonly (readonly [year: RegExp, month: RegExp, day: RegExp])[] = [
  [
    /^(birth_?year|year_?of_?birth|yob|dob_?y(ear)?|b_?y(ear)?)$/,
    /^(birth_?month|month_?of_?birth|mob|dob_?m(onth)?|b_?m(onth)?)$/,
    /^(birth_?day|day_?of_?birth|dob_?d(ay)?|b_?d(ay)?)$/,
  ],
]

/** Parts of a name of a column that say nothing of what it is, such as `res_city_desc`: left out where the whole says nothing. */
export const EMPTY_WORDS = /^(res|residence|home|current|person|applicant)_|_(desc|code|cd|lbl|text|c?1)$/g
