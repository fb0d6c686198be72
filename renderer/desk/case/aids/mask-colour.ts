/** Where a mask is drawn on a canvas and not by the style sheet, which says the same (Aids.module.css). */
export const maskColour = '#3d434b'
