import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'

export interface Album {
  /** A picture of the window as it stands, under the next number. */
  take: (window: Page, name: string) => Promise<void>
  close: () => Promise<void>
}

/**
 * One PNG a step, each watermarked: a picture of a document on a screen must not be taken for the document. The mark
 * is drawn by a browser of its own, since nothing is added to the app's page.
 */
export async function openAlbum(out: string, executablePath: string): Promise<Album> {
  await mkdir(out, { recursive: true })
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const table = await browser.newPage()
  let number = 0
  return {
    take: async (window, name) => {
      number += 1
      const plain = await window.screenshot({ animations: 'disabled' })
      const marked = await table.evaluate(drawMark, plain.toString('base64'))
      await writeFile(
        join(out, `${String(number).padStart(2, '0')}-${name}.png`),
        Buffer.from(marked, 'base64'),
      )
    },
    close: () => browser.close(),
  }
}

/** Runs in the album's browser. */
async function drawMark(picture: string): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${picture}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.drawImage(image, 0, 0)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate(-Math.PI / 9)
  pen.font = '600 34px sans-serif'
  pen.textAlign = 'center'
  pen.fillStyle = 'rgba(120, 130, 140, 0.16)'
  for (let y = -canvas.width; y <= canvas.width; y += 210) {
    for (let x = -canvas.width; x <= canvas.width; x += 560) pen.fillText('SPECIMEN · ОБРАЗЕЦ · ҮЛГІ', x, y)
  }
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length)
}
