"use client";

import { type ReactNode, useState } from "react";
import { Navigation, type NavigationItem } from "#components/admin/navigation.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = {
  words: Record<"menu" | "close" | "nav", string>;
  items: NavigationItem[];
  /** How much waits in all, in words; undefined when nothing does. */
  waiting: { number: number; text: string } | undefined;
  children: ReactNode;
};

/** The navigation where there is no room for it beside the page. */
export function MenuDrawer({ words, items, waiting, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={`${buttonStyle("secondary")} px-4`}
        onClick={() => setIsOpen(true)}
      >
        {words.menu}
        {waiting && (
          <span className="min-w-7 rounded-full bg-accent px-2 text-sm text-paper tabular-nums">
            <span aria-hidden="true">{waiting.number}</span>
            <span className="sr-only">{waiting.text}</span>
          </span>
        )}
      </button>
      <Dialog isOpen={isOpen} onOpenChange={setIsOpen} title={words.menu} close={words.close} isDrawer>
        <div className="mt-3 flex grow flex-col gap-6">
          <Navigation label={words.nav} items={items} onFollow={() => setIsOpen(false)} />
          {children}
        </div>
      </Dialog>
    </>
  );
}
