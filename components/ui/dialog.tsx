"use client";

import { AlertDialog as BaseAlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";

const backdrop = "fixed inset-0 z-40 bg-cloth opacity-70";
const popup =
  "fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[90dvh] max-w-md -translate-y-1/2 overflow-y-auto rounded-card border border-line bg-surface p-5 text-ink";

type ConfirmProps = {
  isOpen: boolean;
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be undone. Escape and the second button leave everything as it is. */
export function ConfirmDialog({ isOpen, title, text, confirm, cancel, onConfirm, onClose }: ConfirmProps) {
  return (
    <BaseAlertDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={backdrop} />
        <BaseAlertDialog.Popup className={popup}>
          <BaseAlertDialog.Title className="text-xl font-bold">{title}</BaseAlertDialog.Title>
          <BaseAlertDialog.Description className="mt-2">{text}</BaseAlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-3">
            <BaseAlertDialog.Close className={buttonStyle("secondary")}>{cancel}</BaseAlertDialog.Close>
            <button type="button" className={buttonStyle("danger")} onClick={onConfirm}>
              {confirm}
            </button>
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}

type DialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  close: string;
  /** At the screen's edge, for a menu; else in its middle. */
  isDrawer?: boolean;
  children: ReactNode;
};

/** Something to do before going on; the page behind it stays as it is. */
export function Dialog({ isOpen, onOpenChange, title, close, isDrawer, children }: DialogProps) {
  const place = isDrawer
    ? "fixed inset-y-0 left-0 z-50 flex w-[min(20rem,88vw)] flex-col overflow-y-auto border-r border-line bg-surface p-4 text-ink"
    : popup;
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdrop} />
        <BaseDialog.Popup className={place}>
          <div className="flex items-center justify-between gap-3">
            <BaseDialog.Title className="text-xl font-bold">{title}</BaseDialog.Title>
            <BaseDialog.Close className={buttonStyle("quiet")}>{close}</BaseDialog.Close>
          </div>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
