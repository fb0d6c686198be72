interface Portrait {
  readonly left: number
  readonly top: number
  readonly breadth: number
  readonly height: number
  readonly sex: 'M' | 'F'
  /** Unique in the picture: SVG ids are page-wide. */
  readonly id: string
  readonly tint?: PortraitTint
}

export interface PortraitTint {
  readonly ground: readonly [string, string]
  readonly skin: string
  readonly hair: string
  readonly cloth: string
}

export const slate: PortraitTint = {
  ground: ['#f3f5f6', '#cdd6db'],
  skin: '#b59c8c',
  hair: '#3a3a42',
  cloth: '#33475a',
}
export const warm: PortraitTint = {
  ground: ['#faf7f2', '#ddd3c6'],
  skin: '#bf9d88',
  hair: '#5a4034',
  cloth: '#6d4a52',
}

const man = (tint: PortraitTint): string => `
  <path d="M30 520C34 432 76 404 146 386C160 410 240 410 254 386C324 404 366 432 370 520Z" fill="${tint.cloth}"/>
  <path d="M146 386L200 470L254 386C240 378 236 372 234 356H166C164 372 160 378 146 386Z" fill="#f4f4f2"/>
  <path d="M186 424L200 408L214 424L208 446L222 520H178L192 446Z" fill="#20303f"/>
  <path d="M146 386L126 398L166 476L200 470ZM254 386L274 398L234 476L200 470Z" fill="#000" fill-opacity=".16"/>
  <path d="M160 300H240V372C240 398 218 414 200 414C182 414 160 398 160 372Z" fill="${tint.skin}"/>
  <path d="M160 324C176 356 224 356 240 324V352C226 378 174 378 160 352Z" fill="#000" fill-opacity=".16"/>
  <ellipse cx="121" cy="238" rx="13" ry="27" fill="${tint.skin}"/><ellipse cx="279" cy="238" rx="13" ry="27" fill="${tint.skin}"/>
  <path d="M120 196C120 128 154 100 200 100C246 100 280 128 280 196C280 276 252 350 200 350C148 350 120 276 120 196Z" fill="${tint.skin}"/>
  <path d="M119 222C96 132 130 62 212 66C288 66 302 140 281 222C278 196 276 178 264 158C232 166 182 156 152 132C134 160 124 188 119 222Z" fill="${tint.hair}"/>
`

const woman = (tint: PortraitTint): string => `
  <path d="M200 64C112 64 92 142 98 220C104 300 84 340 92 420H308C316 340 296 300 302 220C308 142 288 64 200 64Z" fill="${tint.hair}"/>
  <path d="M36 520C40 440 86 414 158 394C176 432 224 432 242 394C314 414 360 440 364 520Z" fill="${tint.cloth}"/>
  <path d="M158 394L142 400C158 450 242 450 258 400L242 394C224 428 176 428 158 394Z" fill="#fff" fill-opacity=".55"/>
  <path d="M168 300H232V380C236 392 240 394 242 396C226 430 174 430 158 396C160 394 164 392 168 380Z" fill="${tint.skin}"/>
  <path d="M168 322C182 350 218 350 232 322V346C220 370 180 370 168 346Z" fill="#000" fill-opacity=".15"/>
  <path d="M126 198C126 132 156 106 200 106C244 106 274 132 274 198C274 272 244 340 200 340C156 340 126 272 126 198Z" fill="${tint.skin}"/>
  <path d="M200 64C280 64 304 140 298 216C294 262 292 300 306 372C276 330 276 250 268 206C262 172 232 142 204 118C184 146 148 168 136 204C126 250 124 330 96 372C108 300 106 262 102 216C96 140 120 64 200 64Z" fill="${tint.hair}"/>
`

/** A faceless drawn figure where a photograph would be: nobody's likeness. Proportions 400 × 520. */
export function portrait({ left, top, breadth, height, sex, id, tint = slate }: Portrait): string {
  const figure = sex === 'M' ? man(tint) : woman(tint)
  return `
  <defs>
    <radialGradient id="${id}-ground" cx=".42" cy=".3" r=".9"><stop offset="0" stop-color="${tint.ground[0]}"/><stop offset="1" stop-color="${tint.ground[1]}"/></radialGradient>
    <linearGradient id="${id}-light" x1="0" x2="1"><stop offset=".35" stop-color="#fff" stop-opacity=".16"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".3"/></linearGradient>
    <clipPath id="${id}-figure"><path d="M0 0H400V520H0Z"/></clipPath>
  </defs>
  <svg x="${left}" y="${top}" width="${breadth}" height="${height}" viewBox="0 0 400 520" preserveAspectRatio="xMidYMax slice">
    <rect x="-200" y="-200" width="800" height="800" fill="url(#${id}-ground)"/>
    <g clip-path="url(#${id}-figure)">${figure}</g>
    <rect x="-200" y="-200" width="800" height="800" fill="url(#${id}-light)" opacity=".55"/>
  </svg>`
}
