import { useState } from 'react'
import { fromDrop, type Gathered } from './gather.ts'

export type FileDrop = {
  /** Files hover over it. */
  isOver: boolean
  handlers: Pick<React.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>
}

/** Lets files and folders be dropped on an element. */
export function useFileDrop(onFiles: (files: readonly Gathered[]) => void, enabled = true): FileDrop {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!enabled || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: (event) => {
        const { relatedTarget } = event
        if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) setOver(false)
      },
      onDrop: (event) => {
        if (!enabled || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void fromDrop(event.dataTransfer.items).then((files) => {
          if (files.length > 0) onFiles(files)
        })
      },
    },
  }
}
