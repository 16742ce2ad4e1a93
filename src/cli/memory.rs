//! Answers: what becomes of a request for more memory than there is?
//!
//! The search index believes some lengths that its files give it, and asks for so much at once.
//! Where that fails the standard library aborts, which looks like a crash of the program.

use std::alloc::{GlobalAlloc, Layout};

use mimalloc::MiMalloc;
use telusur::words::Told;

use super::language;
use super::output::Output;
use super::trouble::Trouble;

/// The program's memory. A search takes some and gives it back hundreds of times.
pub struct Memory;

/// In bytes. Who asks for less in vain has hit the end of all memory: there, telling why may fail
/// as well, and what the standard library does is as good.
const HUGE: usize = 1 << 32;

// SAFETY: all is handed on as it is, to an allocator that keeps the contract; ending the process
// does not unwind.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise on `layout`.
        given(unsafe { MiMalloc.alloc(layout) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise on `layout`.
        given(unsafe { MiMalloc.alloc_zeroed(layout) }, layout.size())
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller's promise on `memory`, `layout` and `size`.
        given(unsafe { MiMalloc.realloc(memory, layout, size) }, size)
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise on `memory` and `layout`.
        unsafe { MiMalloc.dealloc(memory, layout) }
    }
}

#[inline]
fn given(memory: *mut u8, size: usize) -> *mut u8 {
    if memory.is_null() && size > HUGE {
        end();
    }
    memory
}

/// Tells what happened, as far as it is known, and ends the program.
#[cold]
fn end() -> ! {
    let lang = language::asked_for(std::env::args_os());
    Output::tell(&format!("telusur: {}", Trouble::Memory.told(lang)));
    std::process::exit(2)
}
