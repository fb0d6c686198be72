import { errorWords } from '../../renderer/desk/words/errors.ts'
import type { Language } from '../../renderer/domain/vocabulary.ts'
import { codesAt } from './codes.ts'
import { states } from './states.ts'

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
  const sections = states.map(({ id, place, title, about }, at) => {
    const picture = pictureOf(id, language)
    const last = states[at + 1]?.place !== place
    const failures = last ? codesAt(place).map((code) => failureIn(code, language)) : []
    return [
      `<section id="${id}"><h2>${html(title[language])}</h2>`,
      `<p>${html(about[language])}</p>`,
      hasPicture(picture) ? `<img src="${picture}" alt="${html(title[language])}">` : '',
      failures.length === 0 ? '' : `<h3>${failuresTitle[language]}</h3><dl>${failures.join('')}</dl>`,
      '</section>',
    ].join('\n')
  })
  const contents = states.map(({ id, title }) => `<li><a href="#${id}">${html(title[language])}</a></li>`)
  return [
    '<!doctype html>',
    `<html lang="${language}"><meta charset="utf-8"><title>${said.title[language]}</title>`,
    `<style>${look}</style>`,
    `<h1>${said.title[language]}</h1>`,
    `<nav aria-label="${said.contents[language]}"><ol>${contents.join('')}</ol></nav>`,
    ...sections,
    '</html>\n',
  ].join('\n')
}

function failureIn(code: keyof typeof errorWords, language: Language): string {
  const { sentence, wayOn } = errorWords[code]
  return `<dt>${html(sentence[language])} <code>${code}</code></dt><dd>${html(wayOn[language])}</dd>`
}

const html = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => `&#${String(one.charCodeAt(0))};`)

const look = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #14181f; font: 15px/1.5 Inter, sans-serif }
img { width: 100%; border: 1px solid #c6cbd3 }
section { margin-top: 3rem }
dt { margin-top: .75rem; font-weight: 600 }
dd { margin: 0; color: #4a5361 }
code { color: #5f6877; font-size: .8em; font-weight: 400 }
@media print { section { break-inside: avoid } }`
