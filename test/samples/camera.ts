import { asSvg } from './studio.ts'
import type { Scene } from './studio.ts'
import type { Drawing } from './drawing/marks.ts'

/** How papers reach a reviewer: as they are, from a flatbed scanner, or from a telephone held over a table. */

export function plain(drawing: Drawing): Scene {
  return { width: drawing.width, height: drawing.height, html: asSvg(drawing) }
}

interface Placed {
  readonly drawing: Drawing
  /** Left and top of its unturned box, and its breadth, in pixels of the sheet. */
  readonly left: number
  readonly top: number
  readonly breadth: number
  /** Degrees clockwise. */
  readonly turned: number
}

interface Sheet {
  readonly width: number
  readonly height: number
  readonly papers: readonly Placed[]
  readonly seed: number
}

/** A grey sheet off the glass: papers a little turned, a shade along two edges, grain all over. */
export function scanned({ width, height, papers, seed }: Sheet): Scene {
  const placed = papers.map(
    ({ drawing, left, top, breadth, turned }) =>
      `<div style="position:absolute;left:${left}px;top:${top}px;transform:rotate(${turned}deg);` +
      `filter:saturate(.86) contrast(.96) drop-shadow(0 0 ${(width / 260).toFixed(1)}px rgba(40,40,50,.34))">${asSvg(drawing, breadth)}</div>`,
  )
  return {
    width,
    height,
    html: `<div style="position:absolute;inset:0;background:#eeede9;overflow:hidden">${placed.join('')}</div>
    <div style="position:absolute;inset:0;background:linear-gradient(90deg,rgba(30,30,40,.24),transparent 3.2%,transparent 98.6%,rgba(30,30,40,.12)),linear-gradient(180deg,rgba(30,30,40,.14),transparent 2.4%)"></div>
    ${grain(width, height, seed, 0.16)}`,
  }
}

interface Photograph {
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  readonly breadth: number
  /** How the paper lies before the lens: CSS 3D functions. */
  readonly pose: string
  readonly seed: number
  /** Radius of the blur of a lens out of focus, in pixels. */
  readonly blur?: number
}

/** A telephone's picture from an angle: a wooden table, light from a window on the left, a shadow of the hand. */
export function photographed({ drawing, width, height, breadth, pose, seed, blur = 0 }: Photograph): Scene {
  const shown = (drawing.height * breadth) / drawing.width
  return {
    width,
    height,
    html: `<div style="position:absolute;inset:0;overflow:hidden;${blur > 0 ? `filter:blur(${blur}px);transform:scale(1.05)` : ''}">
    ${table(width, height, seed)}
    <div style="position:absolute;inset:0;perspective:${width * 1.35}px;perspective-origin:50% 40%">
      <div style="position:absolute;left:${((width - breadth) / 2).toFixed(1)}px;top:${((height - shown) / 2).toFixed(1)}px;transform:${pose};box-shadow:${-width / 190}px ${width / 110}px ${width / 55}px rgba(20,10,4,.55),0 0 ${width / 400}px rgba(20,10,4,.5)">
        ${asSvg(drawing, breadth)}
        <div style="position:absolute;inset:0;background:linear-gradient(97deg,transparent 46%,rgba(70,60,40,.1) 49.6%,rgba(255,255,255,.26) 50.2%,transparent 55%)"></div>
      </div>
    </div>
    <div style="position:absolute;inset:0;mix-blend-mode:multiply;background:radial-gradient(ellipse 78% 92% at 30% 24%,#fffdf6 30%,#e6d9c2 62%,#8d7a63 118%)"></div>
    <div style="position:absolute;inset:0;mix-blend-mode:screen;background:radial-gradient(ellipse 40% 34% at 27% 22%,rgba(255,246,222,.3),transparent)"></div>
    <div style="position:absolute;inset:0;mix-blend-mode:multiply;background:radial-gradient(ellipse 38% 46% at 101% 104%,rgba(40,26,16,.72),transparent)"></div>
    </div>
    ${grain(width, height, seed + 1, 0.1)}`,
  }
}

function grain(width: number, height: number, seed: number, strength: number): string {
  return `<svg width="${width}" height="${height}" style="position:absolute;inset:0;mix-blend-mode:multiply">
  <filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".82" numOctaves="2" seed="${seed}"/>
  <feColorMatrix values="0 0 0 0 .2  0 0 0 0 .2  0 0 0 0 .22  ${(strength * 4).toFixed(2)} 0 0 0 ${(-strength * 1.45).toFixed(3)}"/></filter>
  <rect width="${width}" height="${height}" filter="url(#grain)"/></svg>`
}

/** Boards of wood by stretched noise. */
function table(width: number, height: number, seed: number): string {
  return `<svg width="${width}" height="${height}" style="position:absolute;inset:0">
  <filter id="wood" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency=".0016 .034" numOctaves="4" seed="${seed}"/>
    <feColorMatrix values=".62 .1 0 0 .1  .44 .08 0 0 .045  .28 .06 0 0 .01  0 0 0 0 1"/>
  </filter>
  <rect width="${width}" height="${height}" filter="url(#wood)"/>
  ${[0.31, 0.68].map((at) => `<path d="M0 ${(at * height).toFixed(0)}H${width}" stroke="#24130a" stroke-width="7" opacity=".6"/><path d="M0 ${(at * height + 6).toFixed(0)}H${width}" stroke="#d9a877" stroke-width="2" opacity=".3"/>`).join('')}
  </svg>`
}
