import { errorWords } from '../../renderer/desk/words/errors.ts'
import type { Language } from '../../renderer/domain/vocabulary.ts'
import { codesAt } from './codes.ts'
import type { ScreenState } from './state.ts'
import { states, statesByPlace } from './states.ts'

/** The manual in one language, as a page that stands by itself beside its pictures. */

const said = {
  title: { ru: 'Сверка: руководство', kk: 'Сверка: нұсқаулық', en: 'Sverka: the manual' },
  contents: { ru: 'Экраны', kk: 'Экрандар', en: 'Screens' },
} as const

export const failuresTitle = {
  ru: 'Что может помешать и что тогда делать',
  kk: 'Не кедергі болуы мүмкін және онда не істеу керек',
  en: 'What can go wrong, and the way on',
} as const

export const pictureOf = (id: string, language: Language): string => `pictures/${id}-${language}-light.png`

/** @param hasPicture whether a picture was taken; one that was not is left out */
export function manualIn(language: Language, hasPicture: (file: string) => boolean): string {
  const places = Object.values(statesByPlace)
  const contents = places.map(([first, ...others]) => {
    const below = others.map((state) => `<li>${linkTo(state, language)}</li>`).join('')
    return `<li>${linkTo(first, language)}${below === '' ? '' : `<ul>${below}</ul>`}</li>`
  })
  const sections = states.map((state, at) => {
    const { id, place, title, about } = state
    const picture = pictureOf(id, language)
    const heading = states[at - 1]?.place === place ? 'h3' : 'h2'
    const last = states[at + 1]?.place !== place
    const failures = last ? codesAt(place).map((code) => failureIn(code, language)) : []
    return [
      `<section id="${id}"><${heading}>${html(title[language])}</${heading}>`,
      `<p>${html(about[language])}</p>`,
      hasPicture(picture) ? `<img src="${picture}" alt="${html(title[language])}" loading="lazy">` : '',
      '</section>',
      failures.length === 0
        ? ''
        : `<section class="failures"><h3>${failuresTitle[language]}</h3><dl>${failures.join('')}</dl></section>`,
    ].join('\n')
  })
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${said.title[language]}</title><style>${look}</style></head><body>`,
    `<h1>${said.title[language]}</h1>`,
    `<nav aria-label="${said.contents[language]}"><ol>${contents.join('')}</ol></nav>`,
    ...sections,
    '</body></html>\n',
  ].join('\n')
}

const linkTo = ({ id, title }: ScreenState, language: Language): string =>
  `<a href="#${id}">${html(title[language])}</a>`

function failureIn(code: keyof typeof errorWords, language: Language): string {
  const { sentence, wayOn } = errorWords[code]
  return `<dt>${html(sentence[language])} <code>${code}</code></dt><dd>${html(wayOn[language])}</dd>`
}

const html = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => `&#${String(one.charCodeAt(0))};`)

const look = `
body { max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #14181f; background: #fff; font: 15px/1.5 Inter, sans-serif }
a { color: #0f5f6b }
nav { columns: 2; column-gap: 3rem }
nav li { break-inside: avoid }
nav > ol { margin: 0; padding-left: 1.5rem }
nav ul { padding-left: 1.25rem }
img { display: block; width: 100%; border: 1px solid #c6cbd3 }
section { margin-top: 2.5rem }
h2 { margin-top: 4rem; border-bottom: 1px solid #c6cbd3 }
dt { margin-top: .75rem; font-weight: 600 }
dd { margin: 0; color: #4a5361 }
code { color: #5f6877; font-size: .8em; font-weight: 400 }
@media print { section:not(.failures) { break-inside: avoid } }`
