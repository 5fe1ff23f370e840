import { plainForm } from '../normalise/fold.ts'
import { withoutFraction } from '../normalise/whole-number.ts'

type Marker = 'M' | 'F'

/**
 * Words and codes for the marker of sex: English, Spanish, Portuguese, French, Italian, German, Dutch, Turkish, Russian;
 * 1 and 2 of ISO 5218, M and F of ICAO 9303. A letter stands here where it means one sex in every language that uses it:
 * `W`, `V`, `K` (weiblich, vrouw, kadın) and `E` (erkek) do. `H` (hombre, homme) does not stand here: beside it `M` may be
 * *mujer*, which no single value tells.
 */
const WORDS: Readonly<Record<Marker, string>> = {
  M: `1 m e male man boy masculine
    hombre varón masculino macho homem homme masculin garçon uomo maschio maschile
    mann männlich maennlich man mannelijk erkek bay мужской муж мужчина`,
  F: `2 f female woman girl feminine w v k
    mujer hembra femenino femenina mulher feminino feminina femme féminin feminine fille donna femmina femminile
    frau weiblich vrouw vrouwelijk kadın kadin bayan женский жен женщина ж`,
}

const MARKERS: ReadonlyMap<string, Marker> = new Map(
  (['M', 'F'] as const).flatMap((marker) =>
    WORDS[marker].split(/\s+/).map((word): [string, Marker] => [plainForm(word), marker]),
  ),
)

/**
 * A marker of sex for comparison, `M` or `F`. Everything else is empty, not stated and neutral: `X`, `U`, 0 and 9 of ISO 5218,
 * *other*, and every word that is not known here, since a guess by its first letter would make *mujer* a man.
 */
export function sexCode(raw: string): Marker | '' {
  return MARKERS.get(plainForm(withoutFraction(raw))) ?? ''
}
