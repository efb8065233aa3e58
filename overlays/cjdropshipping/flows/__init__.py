"""Procedures of several calls, as a merchant thinks of them, each one method of a resource.

    addresses           patch, set_default
    cogs                report
    legacy              place, modify, checkout
    makeup              pay_all
    merge               group_of
    orders              place, checkout, wait_for
    outbound            run, address_of, line_of
    pod                 fix_pictures
    private_inventory   quote, purchase, purchase_cart, wait_for
    sandbox             advance
    waybills            put

    wallet, doubt, refused   what several of them need

Each is written once, as a flow (cjdropshipping_runtime/methods.py); ``Orders`` and ``AsyncOrders``
are the generated resource with these methods beside its own, and their docstrings are the same:
examples are of ``CJ``, with ``AsyncCJ`` each call in them is awaited. (``group_of``, ``address_of``
and ``line_of`` call nothing, and are awaited nowhere.) A flow that takes several writes
keeps a journal (cjdropshipping_runtime/journal.py): ``on_step`` hears of each step, and ``resume``
goes on where an earlier run ended.
"""
