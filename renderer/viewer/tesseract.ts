import type { TessBaseAPI, TesseractCore } from 'tesseract.js-core/tesseract-core-simd.js'
import type { Grey } from './ink.ts'
import type { ToldCharacter } from './messages.ts'

/** How its core is started: in a worker of the viewer, and in tests on Node. */
export type StartCore = () => Promise<TesseractCore>

/** What the picture given to the recogniser is. */
type Layout = 'line' | 'block'

/** A recogniser, ready: lines of one picture, top to bottom. It keeps nothing of what it has read. */
export type Recogniser = (picture: Grey, layout: Layout) => ToldCharacter[][]

/** `OEM_TESSERACT_ONLY`: the net of the newer recogniser turns `<` into letters. */
const byShapes = 0
/** `PSM_SINGLE_LINE` and `PSM_SINGLE_BLOCK`. */
const modes: Readonly<Record<Layout, number>> = { line: 7, block: 6 }
/** `RIL_TEXTLINE` and `RIL_SYMBOL`. */
const textLine = 3
const symbol = 4
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'
const mostChoices = 6

/** @param shapes `letters.traineddata` */
export async function startRecogniser(start: StartCore, shapes: Uint8Array): Promise<Recogniser> {
  const core = await start()
  core.FS.writeFile('/letters.traineddata', shapes)
  const tesseract = new core.TessBaseAPI()
  if (tesseract.Init('/', 'letters', byShapes) !== 0) throw new Error('the recogniser does not start')
  tesseract.SetVariable('tessedit_char_whitelist', letters)
  // Else it takes the shapes of one line for those of the next.
  tesseract.SetVariable('classify_enable_learning', '0')
  return (picture, layout) => {
    // A file of the core's own memory (Emscripten's MEMFS): nothing of it comes to a disk.
    tesseract.SetPageSegMode(modes[layout])
    core.FS.writeFile('/input', portableGraymap(picture))
    try {
      tesseract.SetImageFile(1, 0)
      tesseract.SetSourceResolution(300)
      if (tesseract.Recognize(null) !== 0) throw new Error('the recogniser failed')
      return linesOf(core, tesseract)
    } finally {
      core.FS.unlink('/input')
    }
  }
}

function linesOf(core: TesseractCore, tesseract: TessBaseAPI): ToldCharacter[][] {
  const lines: ToldCharacter[][] = []
  const at = tesseract.GetIterator()
  at.Begin()
  do {
    if (lines.length === 0 || at.IsAtBeginningOf(textLine)) lines.push([])
    if (at.GetUTF8Text(symbol).trim() === '') continue
    const choices: ToldCharacter['choices'] = []
    const each = new core.ChoiceIterator(at)
    do {
      const character = each.GetUTF8Text()
      if (character.length === 1 && letters.includes(character) && choices.length < mostChoices)
        choices.push({ character, confidence: Math.min(Math.max(each.Confidence(), 0), 100) })
    } while (each.Next())
    core.destroy(each)
    const { x0, x1 } = at.getBoundingBox(symbol)
    if (choices.length > 0) lines.at(-1)?.push({ choices, left: x0, right: x1 })
  } while (at.Next(symbol))
  core.destroy(at)
  return lines.filter((line) => line.length > 0)
}

/** Netpbm's binary grey format, which the recogniser's picture reader takes. */
function portableGraymap({ width, height, pixels }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`)
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}
