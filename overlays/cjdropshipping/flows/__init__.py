"""Procedures of several calls, as a merchant thinks of them, each one method of a resource.

    orders            place, checkout, wait_for
    sandbox           advance
    ...

Each is written once, as a flow (cjdropshipping_runtime/methods.py); ``Orders`` and ``AsyncOrders``
are the generated resource with these methods beside its own. A flow that takes several writes
keeps a journal (cjdropshipping_runtime/journal.py): ``on_step`` hears of each step, and ``resume``
goes on where an earlier run ended.
"""
